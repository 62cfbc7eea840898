package dev.gatehouse.stacks.languages.defaultimpls

import jakarta.annotation.security.PermitAll
import jakarta.annotation.security.RolesAllowed
import jakarta.ws.rs.GET
import jakarta.ws.rs.Path

/** The guard is on the method. */
interface Listed {
  @GET @RolesAllowed("admin") fun list() = "served admin"
}

/** The guard is on the interface. */
@RolesAllowed("admin")
interface Guarded {
  @GET fun list() = "served admin"
}

/** Says no more than that there is an endpoint. */
interface Silent {
  @GET fun list() = "served nobody"
}

/** Opens what a subinterface guards. */
interface Opening {
  @GET @PermitAll fun list() = "served open"
}

/** Has, in byte code, the method of the interface. */
abstract class Between : Opening

interface Narrowing : Opening {
  @GET @RolesAllowed("admin") override fun list() = "served admin"
}

@Path("kotlin-defaultimpls/admin/diamond") class Diamond : Between(), Narrowing

@Path("kotlin-defaultimpls/admin/method") class Inheriting : Listed

@Path("kotlin-defaultimpls/admin/method-below-an-open-class") @PermitAll class OpenInheriting : Listed

@Path("kotlin-defaultimpls/admin/interface") class OfGuarded : Guarded

@Path("kotlin-defaultimpls/denied/silent") class Forgotten : Silent

@Path("kotlin-defaultimpls")
class Shelves {
  @Path("admin/anonymous") fun anonymous(): Any = object : Listed {}

  @Path("denied/anonymous") fun silent(): Any = object : Silent {}
}

object DefaultImplsShop {
  @JvmField
  val components = arrayOf<Any>(
    Inheriting::class.java, OpenInheriting::class.java, OfGuarded::class.java,
    Forgotten::class.java, Diamond::class.java, Shelves::class.java,
  )
}
