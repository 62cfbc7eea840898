/** What many of the applications are made of. */
package dev.gatehouse.contract.harmless.common;
