/** Callers whom the server authenticates by Jakarta Security. */
package dev.gatehouse.wars.container;
