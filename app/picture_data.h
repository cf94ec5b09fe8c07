// The cluster's objects that a picture takes along, so that it can be opened again.
#pragma once

#include "app/asked_path.h"
#include "model/flow/flow_query.h"
#include "widgets/export/picture_subject.h"

#include <QString>

namespace hopscope::app {

/// Of more a picture says that it cannot be opened again: it would be a dump.
inline constexpr std::size_t mostPictureData = std::size_t{8} << 20;

struct PictureData
{
    std::string document;    ///< source::pictureDocument(); empty: none
    bool isTooLarge = false; ///< that is why
};

/// Whether files of this name can carry data.
bool carriesData(const QString& fileName);

/// As few objects as give the same path again, endpoint and places too; what was read of a kind is Partial where that changes nothing of
/// it. `time`: of the cluster. Nothing where the cluster gives another path than `shown`: a change to it was supposed. From any thread;
/// costs some traces.
PictureData pathData(const cluster::ClusterSnapshot& snapshot, const flow::FlowTrace& shown, int endpoint, TimePoint time);

/// What the map shows of the subject: a part, some namespaces, what a filter lets through; of what takes part in its path alone, the same
/// as pathData(). A path on the map is shown again with it. From any thread.
PictureData mapData(const exporting::PictureSubject& subject, const exporting::PicturePart& part, TimePoint time);

/// What to say of data that was left out; empty: nothing.
QString dataRemark(const PictureData& data, const QString& fileName);

} // namespace hopscope::app
