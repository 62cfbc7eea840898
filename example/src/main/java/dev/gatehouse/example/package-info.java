/**
 * An orders service that shows what Gatehouse does; the classes to read first are the resources.
 */
package dev.gatehouse.example;
