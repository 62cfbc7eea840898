/**
 * From annotations to rules: what is stated where, what holds of several statements, the rule of
 * each endpoint, and the gates that locators are.
 *
 * <p>Uses {@code resource}. A request comes in with the method that it has matched and the locators
 * on its way, and leaves with a rule.
 */
@NullMarked
package dev.gatehouse.internal.rule;

import org.jspecify.annotations.NullMarked;
