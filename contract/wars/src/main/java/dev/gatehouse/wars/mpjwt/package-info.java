/** The WAR whose callers the server authenticates by MicroProfile JWT. */
package dev.gatehouse.wars.mpjwt;
