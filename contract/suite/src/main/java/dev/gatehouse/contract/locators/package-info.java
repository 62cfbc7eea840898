/** Sub-resource locators: what guards them guards all that lies behind. */
package dev.gatehouse.contract.locators;
