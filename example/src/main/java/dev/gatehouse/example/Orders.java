package dev.gatehouse.example;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The orders, in memory, in the order of their creation. Thread-safe. */
final class Orders {

  private final ConcurrentNavigableMap<Long, Order> byId = new ConcurrentSkipListMap<>();
  private final AtomicLong lastId = new AtomicLong();

  Order create(String item, String caller) {
    Order order = new Order(lastId.incrementAndGet(), item, caller);
    byId.put(order.id(), order);
    return order;
  }

  Optional<Order> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Order> all() {
    return List.copyOf(byId.values());
  }

  /** Returns false where somebody else cancelled it in the meantime. */
  boolean cancel(Order order) {
    return byId.remove(order.id(), order);
  }
}
