/**
 * The grammar of HTTP authentication (RFC 9110, section 11) as immutable values: challenges and
 * credentials, read and written. Nothing in here knows of Jakarta REST.
 */
@NullMarked
package dev.gatehouse.http;

import org.jspecify.annotations.NullMarked;
