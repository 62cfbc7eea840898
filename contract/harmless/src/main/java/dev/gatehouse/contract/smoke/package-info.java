/** A small guarded WAR that needs nothing but Jakarta REST. */
package dev.gatehouse.contract.smoke;
