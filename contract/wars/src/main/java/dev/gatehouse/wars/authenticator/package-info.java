/** The WAR whose callers Gatehouse authenticates. */
package dev.gatehouse.wars.authenticator;
