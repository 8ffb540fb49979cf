using System.Text;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

public sealed class PolicySchemaTests
{
    [Fact]
    public void The_schema_file_is_in_step_with_the_types()
    {
        var generated = PolicySchema.Generate();
        var file = Path.Combine(AppContext.BaseDirectory, "policy.schema.json");
        File.WriteAllText(file, generated);

        var kept = Encoding.UTF8.GetString(EmbeddedFiles.Read("Policies/Presets/policy.schema.json"));
        Assert.True(kept == generated, $"The policy's types have changed. Copy {file} over Policies/Presets/policy.schema.json.");
    }
}
