/**
 * Holds documents against the repository: a document is {@link dev.gatehouse.docs.check.Markdown},
 * what it shows is a {@link dev.gatehouse.docs.check.Block}, and each check returns {@link
 * dev.gatehouse.docs.check.Fault}s.
 */
package dev.gatehouse.docs.check;
