/** Hands requests on within the WAR. */
package dev.gatehouse.wars.dispatching;
