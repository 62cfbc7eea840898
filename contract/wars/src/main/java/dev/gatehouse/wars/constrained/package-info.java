/** What web.xml has the server keep. */
package dev.gatehouse.wars.constrained;
