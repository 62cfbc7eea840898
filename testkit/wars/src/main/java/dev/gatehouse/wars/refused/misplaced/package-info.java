/** A guard where no runtime looks. */
package dev.gatehouse.wars.refused.misplaced;
