/**
 * What a web application shows beside its REST endpoints: web.xml, error pages, enterprise beans,
 * and whether it starts.
 */
package dev.gatehouse.contract.webapp;
