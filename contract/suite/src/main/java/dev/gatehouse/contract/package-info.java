/**
 * The contract that Gatehouse keeps on every server, as tests over real HTTP, with the resources
 * that they ask. A server's module deploys {@link dev.gatehouse.contract.ContractApplication} and
 * has one class that implements {@link dev.gatehouse.contract.GatehouseContract}.
 */
package dev.gatehouse.contract;
