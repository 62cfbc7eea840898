/** What requests cost, with Gatehouse and with its peers. */
package dev.gatehouse.benchmarks;
