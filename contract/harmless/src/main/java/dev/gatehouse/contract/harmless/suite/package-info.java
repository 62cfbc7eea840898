/** The applications that are compared, by subject; their classes are in packages of their own. */
package dev.gatehouse.contract.harmless.suite;
