package org.amparo.referral;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A contact by e-mail has one e-mail address: whoever types it can mend it, and nobody else can.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AddressFitsMethod.Check.class)
@interface AddressFitsMethod {

  /** Read behind "It". */
  String message() default "must be one e-mail address, as in ana@mail.example.org";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says it of the address, which is what a person sees. */
  final class Check implements ConstraintValidator<AddressFitsMethod, SafeContact> {

    @Override
    public boolean isValid(@Nullable SafeContact contact, ConstraintValidatorContext context) {
      if (contact == null
          || contact.method() != SafeContact.Method.EMAIL
          || contact.value() == null
          || contact.value().isBlank()
          || EmailAddress.of(contact.value()).isPresent()) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("value")
          .addConstraintViolation();
      return false;
    }
  }
}
