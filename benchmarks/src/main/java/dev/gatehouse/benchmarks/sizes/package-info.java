/** What depends on how many endpoints an application has. */
package dev.gatehouse.benchmarks.sizes;
