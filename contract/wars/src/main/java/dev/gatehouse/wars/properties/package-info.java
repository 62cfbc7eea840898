/** The WAR whose application has settings among its properties. */
package dev.gatehouse.wars.properties;
