package dev.seatrial.gate.memory;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out how values of a type are written: of records, of enums, of what holds them. */
final class Shapes {
  private final Map<Type, Shape> known = new HashMap<>();

  Shape of(Type type) {
    Shape shape = known.get(type);
    if (shape == null) {
      shape = find(type);
      known.put(type, shape);
    }
    return shape;
  }

  private Shape find(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Shape inside = of(parameterized.getActualTypeArguments()[0]);
      return parameterized.getRawType() == List.class ? list(inside) : optional(inside);
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("no shape for " + type);
    }
    if (plain.isEnum()) {
      return choice(plain.getEnumConstants());
    }
    // The platform's own hierarchies are no business of ours.
    if (plain.isSealed() && plain != ByteBuffer.class) {
      return oneOf(plain.getPermittedSubclasses());
    }
    return plain.isRecord() ? record(plain) : simple(plain);
  }

  private static Shape simple(Class<?> type) {
    if (type == String.class) {
      return shape((value, out) -> out.text((String) value), Spring::text);
    }
    if (type == int.class) {
      return shape((value, out) -> out.number((int) value & 0xffffffffL), in -> (int) in.number());
    }
    if (type == long.class) {
      return shape((value, out) -> out.number((long) value), Spring::number);
    }
    if (type == boolean.class) {
      return shape((value, out) -> out.number((boolean) value ? 1 : 0), in -> in.number(2) == 1);
    }
    if (type == ByteBuffer.class) {
      return shape((value, out) -> out.bytes((ByteBuffer) value), Spring::bytes);
    }
    if (type == LocalDate.class) {
      return shape((value, out) -> out.text(value.toString()), in -> LocalDate.parse(in.text()));
    }
    throw new IllegalArgumentException("no shape for " + type);
  }

  private static Shape choice(Object[] constants) {
    return shape(
        (value, out) -> out.text(((Enum<?>) value).name()),
        in -> {
          String name = in.text();
          for (Object constant : constants) {
            if (((Enum<?>) constant).name().equals(name)) {
              return constant;
            }
          }
          throw new IOException("no such word");
        });
  }

  private static Shape list(Shape item) {
    return shape(
        (value, out) -> {
          List<?> items = (List<?>) value;
          out.number(items.size());
          for (Object one : items) {
            item.write(one, out);
          }
        },
        in -> {
          int count = in.count();
          List<Object> items = new ArrayList<>(Math.min(count, 1000));
          for (int i = 0; i < count; i++) {
            items.add(item.read(in));
          }
          return List.copyOf(items);
        });
  }

  private static Shape optional(Shape inside) {
    Shape list = list(inside);
    return shape(
        (value, out) -> list.write(((Optional<?>) value).stream().toList(), out),
        in -> ((List<?>) list.read(in)).stream().findFirst());
  }

  private Shape oneOf(Class<?>[] kinds) {
    return shape(
        (value, out) -> {
          int kind = Arrays.asList(kinds).indexOf(value.getClass());
          out.number(kind);
          of(kinds[kind]).write(value, out);
        },
        in -> of(kinds[in.number(kinds.length)]).read(in));
  }

  private Shape record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor = constructor(type, components);
    return shape(
        (value, out) -> {
          for (RecordComponent component : components) {
            of(component.getGenericType()).write(get(component.getAccessor(), value), out);
          }
        },
        in -> {
          Object[] values = new Object[components.length];
          for (int i = 0; i < values.length; i++) {
            values[i] = of(components[i].getGenericType()).read(in);
          }
          return make(constructor, values);
        });
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has a canonical constructor", e);
    }
  }

  private static Object get(Method accessor, Object value) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("reading " + accessor, e);
    }
  }

  private static Object make(Constructor<?> constructor, Object[] values) throws IOException {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IOException("a value that cannot be", refused);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("making " + constructor, e);
    }
  }

  private interface Writing {
    void write(Object value, Sink out) throws IOException;
  }

  private interface Reading {
    Object read(Spring in) throws IOException;
  }

  private static Shape shape(Writing writing, Reading reading) {
    return new Shape() {
      @Override
      public void write(Object value, Sink out) throws IOException {
        writing.write(value, out);
      }

      @Override
      public Object read(Spring in) throws IOException {
        return reading.read(in);
      }
    };
  }
}
