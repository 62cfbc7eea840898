/** The same contenders over real HTTP: a server in a JVM of its own, and a load on loopback. */
package dev.gatehouse.benchmarks.http;
