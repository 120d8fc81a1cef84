package org.amparo.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** What is wrong with a field is told under the name that the contract gives it, not Java's. */
@ApplicationScoped
class ContractNames implements ValidatorFactoryCustomizer, PropertyNodeNameProvider {

  private final ObjectMapper json;

  ContractNames(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.propertyNodeNameProvider(this);
  }

  @Override
  public String getName(Property property) {
    return property instanceof JavaBeanProperty field
        ? name(field.getDeclaringClass(), field.getName())
        : property.getName();
  }

  private String name(Class<?> declaring, String field) {
    return json
        .getDeserializationConfig()
        .introspect(json.constructType(declaring))
        .findProperties()
        .stream()
        .filter(property -> property.getInternalName().equals(field))
        .map(property -> property.getName())
        .findFirst()
        .orElse(field);
  }
}
