/** Denials in the words and languages of an application. */
package dev.gatehouse.contract.texts;
