package org.payersim.replica;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Asks another replica for a part of a long body; empty bytes where it ends. */
@SuppressWarnings("serial") // written by itself, never by Java's serialization
final class FetchBody implements Callable<byte[]>, DataSerializable, HazelcastInstanceAware {
  private String name = "";
  private long offset;
  private @Nullable HazelcastInstance there;

  /** To be read into. */
  FetchBody() {}

  FetchBody(String name, long offset) {
    this.name = name;
    this.offset = offset;
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance instance) {
    there = instance;
  }

  @Override
  public byte[] call() throws IOException {
    return Peers.hearing(Objects.requireNonNull(there)).body(name, offset);
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    out.writeString(name);
    out.writeLong(offset);
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    name = Objects.requireNonNull(in.readString());
    offset = in.readLong();
  }
}
