#include "model/kube/decode_protobuf.h"

#include "model/kube/list_reader.h"
#include "model/kube/protobuf_decoders.h"
#include "model/kube/protobuf_envelope.h"
#include "model/kube/type_meta.h"

#include <algorithm>
#include <exception>

namespace hopscope::kube {

namespace {

Object emptyObject(Kind kind)
{
    switch (kind) {
    case Kind::Namespace:
        return Namespace{};
    case Kind::Node:
        return Node{};
    case Kind::Service:
        return Service{};
    case Kind::EndpointSlice:
        return EndpointSlice{};
    default:
        return Pod{};
    }
}

void addRest(MessageReader item, Namespace& value) { addNamespace(item, value); }
void addRest(MessageReader item, Node& value) { addNode(item, value); }
void addRest(MessageReader item, Pod& value) { addPod(item, value); }
void addRest(MessageReader item, Service& value) { addService(item, value); }
void addRest(MessageReader item, EndpointSlice& value) { addEndpointSlice(item, value); }
template <class Other>
void addRest(MessageReader, Other&) {} // kinds without a decoder do not come here

void addMetaOf(MessageReader item, ObjectMeta& meta, Kind kind)
{
    while (item.next()) {
        if (item.number() == ObjectField::Metadata)
            addMeta(item.message(), meta);
    }
    if (isNamespaced(kind) && meta.namespace_.empty())
        meta.namespace_ = "default"; // as decodeDocument() has it
}

Error malformed(Kind kind, ObjectKey key, const std::string& what, std::string found)
{
    if (key.name.empty())
        key.name = "?";
    return {ErrorKind::MalformedObject, std::move(found),
            std::string(kindName(kind)) + " " + key.toString() + ": " + what};
}

/// Throws what its readers throw, with `key` set as soon as it is known.
Result<Object> decodeProtobufObject(std::string_view item, Kind kind, ObjectKey& key)
{
    // Metadata first, wherever it is written: what is kept of a pod depends on its namespace.
    ObjectMeta meta;
    addMetaOf(MessageReader(item), meta, kind);
    key = meta.key();
    if (key.name.empty())
        return malformed(kind, key, "metadata.name is missing", {});
    Object object = emptyObject(kind);
    std::visit(
        [&](auto& value) {
            value.meta = std::move(meta);
            addRest(MessageReader(item), value);
        },
        object);
    return object;
}

Result<Object> decodeItem(std::string_view item, Kind kind)
{
    ObjectKey key;
    try {
        return decodeProtobufObject(item, kind, key);
    } catch (const MalformedField& field) {
        return malformed(kind, key, field.text(), {});
    } catch (const std::bad_alloc&) {
        throw; // no fault of what was read
    } catch (const std::exception& error) {
        return malformed(kind, key, "it is no protobuf", error.what());
    }
}

void readStatus(MessageReader source, WatchEvent& event)
{
    enum : std::uint32_t { Message = 3, Code = 6 };
    while (source.next()) {
        if (source.number() == Message)
            event.statusMessage = source.text();
        else if (source.number() == Code)
            event.statusCode = source.number32();
    }
}

std::string resourceVersionOf(MessageReader object)
{
    constexpr std::uint32_t resourceVersionField = 6;
    std::string version;
    while (object.next()) {
        if (object.number() == ObjectField::Metadata)
            version = textIn(object.message(), resourceVersionField);
    }
    return version;
}

/// The raw object within a watch event's RawExtension, and the event's type.
struct EventParts
{
    std::string type;
    std::optional<std::string_view> object;
};

EventParts readEventParts(std::string_view frame)
{
    enum : std::uint32_t { Type = 1, EventObject = 2 };
    constexpr std::uint32_t rawField = 1;
    EventParts parts;
    MessageReader source(frame);
    while (source.next()) {
        if (source.number() == Type) {
            parts.type = source.text();
        } else if (source.number() == EventObject) {
            for (MessageReader extension = source.message(); extension.next();) {
                if (extension.number() == rawField)
                    parts.object = extension.bytes();
            }
        }
    }
    return parts;
}

Error noEvent(std::string found)
{
    return {ErrorKind::MalformedObject, std::move(found), "watch event: no type or object"};
}

/// Its object's version is enough to go on from.
Result<WatchEvent> malformedEvent(WatchEvent event, std::string_view raw, Kind kind, const Error& error)
{
    ObjectMeta meta;
    addMetaOf(MessageReader(raw), meta, kind);
    if (event.resourceVersion.empty() || meta.name.empty())
        return error;
    event.malformedKey = meta.key();
    event.malformed = error;
    return event;
}

Result<WatchEvent> readEvent(std::string_view frame, Kind kind)
{
    const EventParts parts = readEventParts(frame);
    const auto type = watchEventType(parts.type);
    if (!type || !parts.object)
        return noEvent(parts.type);
    const Envelope envelope = readEnvelope(*parts.object);
    if (!envelope.raw)
        return noEvent("nothing in the envelope");
    WatchEvent event;
    event.type = *type;
    if (*type == WatchEvent::Type::Error) {
        if (complaint(envelope, "Status", "v1").empty())
            readStatus(MessageReader(*envelope.raw), event);
        return event;
    }
    event.resourceVersion = resourceVersionOf(MessageReader(*envelope.raw));
    const bool known = complaint(envelope, kindName(kind), protobufVersion(kind)).empty();
    if (*type == WatchEvent::Type::Bookmark || !known) {
        ObjectMeta meta;
        addMetaOf(MessageReader(*envelope.raw), meta, kind);
        event.endsInitialEvents = meta.annotation(initialEventsEnd) == "true";
        return event;
    }
    auto object = decodeItem(*envelope.raw, kind);
    if (!object)
        return malformedEvent(std::move(event), *envelope.raw, kind, object.error());
    event.object = std::move(*object);
    return event;
}

} // namespace

bool hasProtobufDecoder(Kind kind)
{
    return kind == Kind::Namespace || kind == Kind::Node || kind == Kind::Pod || kind == Kind::Service ||
           kind == Kind::EndpointSlice;
}

void addProtobufItem(std::string_view bytes, Kind kind, DecodedList& list)
{
    if (auto object = decodeItem(bytes, kind))
        list.items.push_back(std::move(*object));
    else
        list.malformed.push_back(object.error());
}

void addListMeta(std::string_view bytes, DecodedList& list)
{
    enum : std::uint32_t { ResourceVersion = 2, Continue = 3, RemainingItemCount = 4 };
    MessageReader source(bytes);
    while (source.next()) {
        if (source.number() == ResourceVersion)
            list.resourceVersion = source.text();
        else if (source.number() == Continue)
            list.continueToken = source.text();
        else if (source.number() == RemainingItemCount)
            list.remaining = std::size_t(std::max<std::int64_t>(source.number64(), 0));
    }
}

Result<WatchEvent> decodeProtobufWatchEvent(std::string_view frame, Kind kind)
{
    try {
        return readEvent(frame, kind);
    } catch (const MalformedField& field) {
        return noEvent(field.text());
    } catch (const std::bad_alloc&) {
        throw; // no fault of what was read
    } catch (const std::exception& error) {
        return noEvent(error.what());
    }
}

} // namespace hopscope::kube
