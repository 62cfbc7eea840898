/** Who may call what: access annotations on methods, classes, interfaces and superclasses. */
package dev.gatehouse.contract.rules;
