/** Logins by a form of the application's. */
package dev.gatehouse.contract.harmless.forms;
