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
    Forgotten::class.java, Shelves::class.java,
  )
}
