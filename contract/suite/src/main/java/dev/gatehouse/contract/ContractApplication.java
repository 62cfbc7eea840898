package dev.gatehouse.contract;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.contract.callers.FailedCheckResource;
import dev.gatehouse.contract.callers.NobodyContract;
import dev.gatehouse.contract.callers.StatedCaller;
import dev.gatehouse.contract.callers.WatchedRoles;
import dev.gatehouse.contract.denials.ApplicationFilters;
import dev.gatehouse.contract.denials.ApplicationResource;
import dev.gatehouse.contract.denials.AuditResource;
import dev.gatehouse.contract.denials.FailingFilters;
import dev.gatehouse.contract.denials.OwnWordsResource;
import dev.gatehouse.contract.denials.WrappedResource;
import dev.gatehouse.contract.locators.LateRules;
import dev.gatehouse.contract.locators.LocatorChoices;
import dev.gatehouse.contract.locators.LocatorLevels;
import dev.gatehouse.contract.locators.Locators;
import dev.gatehouse.contract.requests.AnyPathResource;
import dev.gatehouse.contract.requests.PayloadReader;
import dev.gatehouse.contract.requests.RequestRewriting;
import dev.gatehouse.contract.requests.ValidatedResource;
import dev.gatehouse.contract.rules.ClassRules;
import dev.gatehouse.contract.rules.GenericRules;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.contract.rules.InheritedOpenings;
import dev.gatehouse.contract.rules.InheritedRules;
import dev.gatehouse.contract.rules.InterfaceRules;
import dev.gatehouse.contract.rules.ManagedBeans;
import dev.gatehouse.contract.rules.MethodsResource;
import dev.gatehouse.contract.rules.NamedLikeGenerated;
import dev.gatehouse.contract.rules.OptionsRules;
import dev.gatehouse.contract.rules.RoleNames;
import dev.gatehouse.contract.rules.VerbsResource;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The application that the contract asks. Callers by Basic: {@code alice} in the role user, {@code
 * bob} in the roles user and admin, each with {@code -pw} behind the name for a password.
 */
public class ContractApplication extends Application {

  static final String REALM = "contract";

  /** For the runtime. */
  public ContractApplication() {}

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        GuardedResource.class,
        VerbsResource.class,
        ClassRules.ForAdmins.class,
        ClassRules.ForNobody.class,
        ClassRules.ForCallers.class,
        ClassRules.ForNoRole.class,
        RoleNames.class,
        InheritedRules.Overriding.class,
        InheritedRules.Implementing.class,
        InheritedRules.Inheriting.class,
        InheritedRules.InheritingTwice.class,
        InheritedRules.PathOfSuperclass.class,
        InheritedRules.FirstOpen.class,
        InheritedRules.FirstClosed.class,
        InheritedRules.SecondOpen.class,
        InheritedRules.SecondClosed.class,
        GenericRules.OfInterface.class,
        GenericRules.OfSuperclass.class,
        GenericRules.OfInterfaceMethod.class,
        InterfaceRules.Implementing.class,
        InterfaceRules.OfType.class,
        InterfaceRules.PathOfInterface.class,
        InterfaceRules.OfInBetween.class,
        InheritedOpenings.OfInterface.class,
        InheritedOpenings.Below.class,
        InheritedOpenings.OfDefault.class,
        InheritedOpenings.Denied.class,
        InheritedOpenings.Again.class,
        InheritedOpenings.OfSuperclass.class,
        InheritedOpenings.OfCallers.class,
        InheritedOpenings.OfUsers.class,
        InheritedOpenings.OfGeneric.class,
        InheritedOpenings.Locating.class,
        NamedLikeGenerated.Orders$$V1.class,
        NamedLikeGenerated.$Own.class,
        NamedLikeGenerated.Orders$Proxy.class,
        NamedLikeGenerated.Guarded_Subclass.class,
        NamedLikeGenerated.Shelves.class,
        Locators.Locating.class,
        Locators.LocatingByClass.class,
        Locators.LocatingObject.class,
        Locators.LocatingItself.class,
        Locators.LocatingImplementing.class,
        LocatorChoices.Distinct.class,
        LocatorChoices.Overlapping.class,
        LocatorChoices.Regular.class,
        LocatorChoices.OfTenant.class,
        LocatorChoices.Stated.class,
        LocatorLevels.Levels.class,
        LocatorLevels.LocatingInterface.class,
        LocatorLevels.Items.class,
        LocatorLevels.Lookups.class,
        LateRules.Locating.class,
        ManagedBeans.OfClass.class,
        ManagedBeans.OfSuperclass.class,
        ManagedBeans.OfMethod.class,
        MethodsResource.class,
        OptionsRules.OnMethod.class,
        OptionsRules.OnClass.class,
        OptionsRules.OfInterface.class,
        OptionsRules.ForNobody.class,
        OptionsRules.Open.class,
        OptionsRules.Behind.class,
        ValidatedResource.class,
        AnyPathResource.class,
        AuditResource.class,
        ApplicationResource.class,
        OwnWordsResource.class,
        WrappedResource.class,
        FailedCheckResource.class,
        PayloadReader.class,
        StatedCaller.class,
        WatchedRoles.OfMethods.class,
        WatchedRoles.OfClass.class,
        WatchedRoles.Mapper.class,
        WatchedRoles.BeforeGatehouse.class,
        WatchedRoles.Between.class,
        WatchedRoles.BeforeAuthorization.class,
        WatchedRoles.AtAuthorization.class,
        WatchedRoles.BehindAuthorization.class,
        WatchedRoles.BehindServers.class,
        WatchedRoles.Behind.class,
        WatchedRoles.Teller.class,
        RequestRewriting.Method.class,
        RequestRewriting.Uri.class,
        ApplicationFilters.Abort.class,
        ApplicationFilters.BrokenContext.class,
        ApplicationFilters.Cors.class,
        ApplicationFilters.OutOfStockMapper.class,
        ApplicationFilters.CatchAll.class,
        FailingFilters.ParsingOrigin.class,
        FailingFilters.Hiding.class);
  }

  /** One of Gatehouse's settings, which a feature that was found by itself reads too. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("gatehouse.anonymous", NobodyContract.SETTING);
  }

  /**
   * The feature with the callers of the contract, where the server does not authenticate by itself.
   *
   * @return a new feature, never null
   */
  public static GatehouseFeature withBasicAuthenticator() {
    return GatehouseFeature.builder()
        .realm(REALM)
        .authenticator(new BasicAuthenticator(ContractApplication::validate))
        .build();
  }

  private static Optional<Caller> validate(String userId, String password) {
    if (userId.equals("outage")) {
      throw new ServiceUnavailableException(120L);
    }
    if (userId.equals("bug")) {
      throw new IllegalStateException(ApplicationResource.SECRET);
    }
    if (!password.equals(userId + "-pw")) {
      return Optional.empty();
    }
    return switch (userId) {
      case "alice" -> Optional.of(Caller.of(userId, "user"));
      case "bob" -> Optional.of(Caller.of(userId, "user", "admin"));
      default -> Optional.empty();
    };
  }
}
