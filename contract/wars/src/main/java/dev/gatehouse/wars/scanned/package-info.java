/** The WAR that names none of its resources. */
package dev.gatehouse.wars.scanned;
