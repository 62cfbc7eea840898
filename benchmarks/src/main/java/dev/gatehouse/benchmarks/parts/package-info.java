/** Parts of a request, each measured by itself. */
package dev.gatehouse.benchmarks.parts;
