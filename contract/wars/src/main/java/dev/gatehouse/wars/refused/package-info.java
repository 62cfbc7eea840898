/** The WAR that Gatehouse keeps from starting. */
package dev.gatehouse.wars.refused;
