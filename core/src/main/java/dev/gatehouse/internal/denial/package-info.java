/**
 * From a reason to a denial and to what is sent: headers, body, the audit line; and what is known
 * of the web application around REST.
 *
 * <p>Uses {@code challenge}, {@code caller} and what lies below. A request comes in with a reason,
 * or with a response that refuses it, and leaves with a response.
 */
@NullMarked
package dev.gatehouse.internal.denial;

import org.jspecify.annotations.NullMarked;
