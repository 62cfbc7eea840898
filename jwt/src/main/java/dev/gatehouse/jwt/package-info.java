/** Bearer tokens for runtimes without a check of their own. */
@NullMarked
package dev.gatehouse.jwt;

import org.jspecify.annotations.NullMarked;
