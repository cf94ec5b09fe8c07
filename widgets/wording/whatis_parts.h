// What the files that word an answer share. Private to widgets/wording.
#pragma once

#include "widgets/wording/whatis_wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

QString holderWord(addresses::HolderKind kind);
QString claimSentence(const addresses::Claim& claim);
QString seenSentence(const addresses::SeenAs& seen);
QString namingSentence(const addresses::Naming& naming);
QString notKnownSentence(const addresses::NotKnown& missing);
QString roleSentence(addresses::Role role, const ip::Cidr& range);

} // namespace hopscope::wording
