package org.amparo.queue;

import java.util.List;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;

/** The open work of an agency that is about no case, told by the room that it belongs to. */
public interface AgencyTasks {

  /** What this role has to do, claimed or not, the most pressing first. */
  List<AgencyTask> open(Actor actor, Role role);
}
