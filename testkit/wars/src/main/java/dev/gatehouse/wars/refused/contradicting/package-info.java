/** Two annotations that exclude each other. */
package dev.gatehouse.wars.refused.contradicting;
