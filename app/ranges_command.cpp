#include "app/run_command.h"
#include "model/addresses/range_tree.h"
#include "widgets/tables/table_text.h"
#include "widgets/wording/range_rows.h"

namespace hopscope::app {
namespace {

tables::TextTable table(const std::vector<addresses::RangeRow>& rows, bool wide)
{
    tables::TextTable text{wording::rangeColumns(wide), {}};
    for (QString& column : text.columns)
        column = column.toUpper();
    for (const addresses::RangeRow& row : rows)
        text.rows << wording::rangeTexts(row, wide);
    return text;
}

} // namespace

int runRanges(const RangesCommand& command, const SourceOptions& source, const Streams& streams)
{
    const auto opened = openCluster(source, false, streams.error);
    if (!opened)
        return report(opened.error(), streams);
    reportGaps(opened->loaded, streams);
    const cluster::SnapshotPointer& snapshot = opened->loaded.snapshot;
    const std::vector<addresses::RangeRow> rows = addresses::rangeTree({snapshot, facts::detectNetwork(*snapshot)});
    if (command.output == Output::Json)
        streams.out << addresses::rangesToJson(rows, 2) << '\n';
    else if (rows.empty())
        streams.error << "No resources found\n";
    else
        streams.out << tables::tableAs(table(rows, command.output == Output::Wide), tables::TableFormat::Text);
    return exitDone;
}

} // namespace hopscope::app
