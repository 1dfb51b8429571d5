package org.payersim.rules;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map with one entry laid over it, made at once however large it is. */
final class Overlaid<V> extends AbstractMap<String, V> {
  private final Map<String, V> below;
  private final String key;
  private final V value;

  Overlaid(Map<String, V> below, String key, V value) {
    this.below = below;
    this.key = key;
    this.value = value;
  }

  @Override
  public @Nullable V get(@Nullable Object wanted) {
    return key.equals(wanted) ? value : below.get(wanted);
  }

  @Override
  public boolean containsKey(@Nullable Object wanted) {
    return key.equals(wanted) || below.containsKey(wanted);
  }

  /** All of them, copied: for who has to go over all. */
  @Override
  public Set<Entry<String, V>> entrySet() {
    Map<String, V> all = new HashMap<>(below);
    all.put(key, value);
    return all.entrySet();
  }
}
