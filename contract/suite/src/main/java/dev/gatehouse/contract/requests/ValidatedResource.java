package dev.gatehouse.contract.requests;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicInteger;

/** Has its parameter validated, on servers that have Jakarta Validation. */
@Path("validated")
public class ValidatedResource {

  /** Static, since servers make validators by themselves. */
  private static final AtomicInteger VALIDATIONS = new AtomicInteger();

  /** For the runtime. */
  public ValidatedResource() {}

  /**
   * For admins.
   *
   * @param payload what is validated
   * @return served
   */
  @POST
  @RolesAllowed("admin")
  public String post(@Valid @Short Payload payload) {
    return "served " + payload.text();
  }

  /**
   * How often something has been validated.
   *
   * @return the number
   */
  @GET
  @Path("count")
  @PermitAll
  public String count() {
    return String.valueOf(VALIDATIONS.get());
  }

  /** Ten characters at the most. */
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = ShortValidator.class)
  public @interface Short {

    /**
     * What to tell.
     *
     * @return the message
     */
    String message() default "too long";

    /**
     * When to validate.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * For clients of the validation.
     *
     * @return nothing
     */
    Class<? extends jakarta.validation.Payload>[] payload() default {};
  }

  /** Counts, and validates. */
  public static class ShortValidator implements ConstraintValidator<Short, Payload> {

    /** For the runtime. */
    public ShortValidator() {}

    @Override
    public boolean isValid(Payload payload, ConstraintValidatorContext context) {
      VALIDATIONS.incrementAndGet();
      return payload.text().length() <= 10;
    }
  }
}
