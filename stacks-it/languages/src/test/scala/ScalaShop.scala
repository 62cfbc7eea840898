package dev.gatehouse.stacks.languages.scala

import jakarta.annotation.security.{DenyAll, PermitAll, RolesAllowed}
import jakarta.ws.rs.{GET, Path}
import _root_.scala.annotation.meta.getter

/** Open to everybody, as far as it goes. */
@PermitAll
class Orders {
  @GET
  def list(): String = "served " + rule
  def rule: String = "open"
}

/** The guard is on the method. */
trait Listed {
  @GET
  @RolesAllowed(Array("admin"))
  def list(): String = "served admin"
}

/** The guard is on the trait. */
@RolesAllowed(Array("admin"))
trait Guarded {
  @GET
  def list(): String = "served admin"
}

/** The guard is on a method that has another type in byte code. */
trait Of[T] {
  @GET
  @RolesAllowed(Array("admin"))
  def list(): T
}

/** Says nothing, and calls what it is mixed into. */
trait Stacked extends Listed {
  abstract override def list(): String = super.list()
}

/** Says no more than that there is an endpoint. */
trait Silent {
  @GET
  def list(): String = "served nobody"
}

@Path("scala/open/class")
class Open extends Orders

@Path("scala/admin/class")
@RolesAllowed(Array("admin"))
class Orders$$V1 extends Orders {
  override def rule: String = "admin"
}

@Path("scala/admin/method")
class $Own extends Orders {
  @RolesAllowed(Array("admin"))
  override def list(): String = "served admin"
}

@Path("scala/denied/class")
@DenyAll
class Orders$Proxy extends Orders

@Path("scala/denied/silent")
class Forgotten extends Silent

@Path("scala/admin/trait-method")
class Forwarding extends Listed

@Path("scala/admin/trait-method-below-an-open-class")
@PermitAll
class OpenForwarding extends Listed

@Path("scala/admin/trait")
class OfGuarded extends Guarded

@Path("scala/admin/generic")
class OfString extends Of[String] {
  override def list(): String = "served admin"
}

@Path("scala/admin/stacked")
class OfStacked extends Listed with Stacked

@Path("scala/admin/getter")
class WithGetter {
  @(GET @getter)
  @(RolesAllowed @getter)(Array("admin"))
  val list: String = "served admin"
}

@Path("scala/admin/companion")
class Companion {
  @GET
  @RolesAllowed(Array("admin"))
  def list(): String = Companion.text()
}

/** Its method is a static one of the class too. */
object Companion {
  def text(): String = "served admin"
}

@Path("scala/admin/object")
@RolesAllowed(Array("admin"))
object Till {
  @GET
  def list(): String = "served admin"
}

/** Where anonymous classes have names as generated ones: Shelves$$anon$1. */
object Shelves {
  trait Closed extends Orders {
    @RolesAllowed(Array("admin"))
    abstract override def list(): String = super.list().replace("open", "admin")
  }
  def anonymous: AnyRef = new Orders {
    @RolesAllowed(Array("admin"))
    override def list(): String = "served admin"
  }
  def mixed: AnyRef = new Orders with Closed
  def forwarding: AnyRef = new Listed {}
  def open: AnyRef = new Orders {}
  def silent: AnyRef = new Silent {}
  case class Row(@(GET @getter) @(RolesAllowed @getter)(Array("admin")) text: String)
  object Inner extends Guarded
}

@Path("scala")
class Shelves {
  @Path("admin/anonymous") def anonymous(): AnyRef = Shelves.anonymous
  @Path("admin/mixed") def mixed(): AnyRef = Shelves.mixed
  @Path("admin/anonymous-forwarding") def forwarding(): AnyRef = Shelves.forwarding
  @Path("open/anonymous") def open(): AnyRef = Shelves.open
  @Path("denied/anonymous") def silent(): AnyRef = Shelves.silent
  @Path("admin/case-class") def row(): AnyRef = Shelves.Row("served admin")
  @Path("admin/inner-object") def inner(): AnyRef = Shelves.Inner
}

object ScalaShop {
  def components: Array[AnyRef] = Array(
    classOf[Open], classOf[Orders$$V1], classOf[$Own], classOf[Orders$Proxy], classOf[Forgotten],
    classOf[Forwarding], classOf[OpenForwarding], classOf[OfGuarded], classOf[OfString],
    classOf[OfStacked], classOf[WithGetter], classOf[Companion], classOf[Shelves], Till
  )
}
