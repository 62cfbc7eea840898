/** The WAR whose callers the server authenticates by Basic. */
package dev.gatehouse.wars.basic;
