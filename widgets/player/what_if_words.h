// What is supposed, in words: for the band in the panel, the map and its pictures.
#pragma once

#include "model/flow/flow_query.h"
#include "model/flow/what_if.h"

#include <QStringList>

namespace hopscope::player {

/// "externalTrafficPolicy of default/web is Local", "pod default/web-2 is not ready"
QString suppositionPhrase(const flow::Supposition& supposition);
/// "proxy-mode is nftables": the key as the command line knows it.
QString assumptionPhrase(const std::string& key, const std::string& value);
/// All of them, those about objects first.
QStringList suppositionPhrases(const flow::WhatIf& whatIf, const flow::Query& query);
/// One line that marks a picture: "What if (not what the cluster says): ..."; empty when nothing is supposed.
QString whatIfRemark(const QStringList& phrases);

} // namespace hopscope::player
