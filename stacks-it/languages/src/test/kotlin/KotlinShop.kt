package dev.gatehouse.stacks.languages.kotlin

import jakarta.annotation.security.DenyAll
import jakarta.annotation.security.PermitAll
import jakarta.annotation.security.RolesAllowed
import jakarta.ws.rs.GET
import jakarta.ws.rs.Path

/** Open to everybody, as far as it goes. */
@PermitAll
open class Orders {
  @GET open fun list() = "served ${rule()}"

  open fun rule() = "open"
}

/** The guard is on the method. */
interface Listed {
  @GET @RolesAllowed("admin") fun list() = "served admin"
}

/** The guard is on the interface. */
@RolesAllowed("admin")
interface Guarded {
  @GET fun list() = "served admin"
}

/** The guard is on a method that has another type in byte code. */
interface Of<T> {
  @GET @RolesAllowed("admin") fun list(): T
}

/** The guard is on the getter. */
interface WithText {
  @get:GET @get:RolesAllowed("admin") val text: String
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

@Path("kotlin/admin/diamond") class Diamond : Between(), Narrowing

@Path("kotlin/open/class") class Open : Orders()

@Path("kotlin/admin/class")
@RolesAllowed("admin")
class `Orders$$V1` : Orders() {
  override fun rule() = "admin"
}

@Path("kotlin/admin/method")
class `Orders$Proxy` : Orders() {
  @RolesAllowed("admin") override fun list() = "served admin"
}

@Path("kotlin/denied/class") @DenyAll class Closed : Orders()

@Path("kotlin/denied/silent") class Forgotten : Silent

@Path("kotlin/admin/default-method") class Inheriting : Listed

@Path("kotlin/admin/default-method-below-an-open-class") @PermitAll class OpenInheriting : Listed

@Path("kotlin/admin/interface") class OfGuarded : Guarded

@Path("kotlin/admin/delegated") class Delegating : Listed by Inheriting()

@Path("kotlin/admin/generic")
class OfString : Of<String> {
  override fun list() = "served admin"
}

@Path("kotlin/admin/getter") class Getter(override val text: String = "served admin") : WithText

/** The companion's method is a static one of the class too, annotations and all. */
@Path("kotlin/admin/companion")
@RolesAllowed("admin")
class Companioned {
  companion object {
    @JvmStatic @GET fun list() = "served admin"
  }
}

@Path("kotlin/admin/object") object Till : Listed

data class Row(@get:GET @get:RolesAllowed("admin") val text: String)

enum class Kind : Listed {
  SECRET {
    override fun list() = "served admin"
  }
}

@Path("kotlin")
class Shelves {
  @Path("admin/anonymous")
  fun anonymous(): Any =
    object : Orders() {
      @RolesAllowed("admin") override fun list() = "served admin"
    }

  @Path("admin/anonymous-inheriting") fun inheriting(): Any = object : Listed {}

  @Path("admin/anonymous-delegating") fun delegating(): Any = object : Listed by Till {}

  @Path("open/anonymous") fun open(): Any = object : Orders() {}

  @Path("denied/anonymous") fun silent(): Any = object : Silent {}

  @Path("admin/data-class") fun row(): Any = Row("served admin")

  @Path("admin/constant") fun constant(): Any = Kind.SECRET
}

object KotlinShop {
  @JvmField
  val components = arrayOf(
    Open::class.java, `Orders$$V1`::class.java, `Orders$Proxy`::class.java, Closed::class.java,
    Forgotten::class.java, Inheriting::class.java, OpenInheriting::class.java,
    OfGuarded::class.java, Delegating::class.java, OfString::class.java, Getter::class.java,
    Companioned::class.java, Diamond::class.java, Shelves::class.java, Till,
  )
}
