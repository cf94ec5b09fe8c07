// What stands on the map, before anything has a place: cards with their pods, Services, the outside world.
#pragma once

#include "model/layout/map_layout.h"

#include <array>

namespace hopscope::layout {

inline constexpr std::size_t sectionCount = 3;

/// Something small with up to three texts: a pod, a Service, an outside address.
struct Chip
{
    ItemId id;
    ItemState state = ItemState::Normal;
    bool hostNetwork = false;
    std::string name;
    std::string detail;                ///< right of the name or address: namespace, or what is wrong
    std::string address;
    std::vector<std::string> ports;    ///< of Services
    std::size_t slot = 0;
};

struct CardContent
{
    ItemId id;
    ItemState state = ItemState::Normal;
    std::string title;
    std::string role;                  ///< right of the title
    std::string address;
    std::vector<std::string> ranges;   ///< pod ranges, inferred ones marked
    std::string count;                 ///< "49 pods, 2 failing"
    bool titled = true;                ///< false: a Service's box is the title
    bool wide = false;                 ///< stands below all others in a row of its own
    std::array<std::vector<Chip>, sectionCount> sections;
    std::size_t slot = 0;
};

struct ContentLink
{
    ItemId from;
    ItemId to;
    LinkState state = LinkState::Ready;
};

struct MapContent
{
    bool compact = false;
    std::vector<Chip> outside;         ///< the client first
    std::vector<Chip> services;        ///< the Services' own region; empty where they stand in cards
    std::vector<CardContent> cards;
    std::vector<ContentLink> links;    ///< each pair once
    std::size_t itemCount() const;
};

MapContent gatherContent(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                         const MapOptions& options, const MapLayout* previous);

/// The endpoints that Services' slices list, and outside addresses, joined to their Services.
std::vector<ContentLink> gatherLinks(const cluster::ClusterSnapshot& snapshot, const MapContent& content);

} // namespace hopscope::layout
