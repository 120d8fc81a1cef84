package org.amparo.workflow;

/** Told by the engine, in the transaction that moves the process; refusing undoes the move. */
public interface TaskMirror {

  /** The process reached a step that a person does. */
  void opened(OpenedTask task);

  /** A step that is open goes on in another engine, which has another name for it. */
  void moved(String from, String to);

  /** The process left a step that nobody did, for example because the case was cancelled. */
  void withdrawn(String engineTask);
}
