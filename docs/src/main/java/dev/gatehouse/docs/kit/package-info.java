/** Asks a server, and holds what a document shows against the answer. */
package dev.gatehouse.docs.kit;
