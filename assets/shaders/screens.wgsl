// Draws egui's meshes so that soft edges keep their colour.
//
// Colours arrive multiplied by their cover, and as the eye grades them. They are blended as light, so the cover has to be
// taken out before they are turned into light and put back after: otherwise everything half covered, such as the round
// corner of a pale card, gets a dark fringe.

struct Place {
    scale: vec2<f32>,
    translation: vec2<f32>,
}

struct Corner {
    @location(0) position: vec2<f32>,
    @location(1) uv: vec2<f32>,
    @location(2) color: vec4<f32>,
}

struct Point {
    @builtin(position) position: vec4<f32>,
    @location(0) color: vec4<f32>,
    @location(1) uv: vec2<f32>,
}

@group(0) @binding(0) var<uniform> place: Place;

#ifdef BINDLESS
struct Slot {
    number: u32,
}
@group(1) @binding(0) var pictures: binding_array<texture_2d<f32>>;
@group(1) @binding(1) var samplers: binding_array<sampler>;
var<immediate> slot: Slot;
#else
@group(1) @binding(0) var picture: texture_2d<f32>;
@group(1) @binding(1) var picture_sampler: sampler;
#endif

fn as_light(graded: vec3<f32>) -> vec3<f32> {
    return select(pow((graded + 0.055) / 1.055, vec3(2.4)), graded / 12.92, graded < vec3(0.04045));
}

fn as_graded(light: vec3<f32>) -> vec3<f32> {
    return select(1.055 * pow(light, vec3(1.0 / 2.4)) - 0.055, light * 12.92, light < vec3(0.0031308));
}

@vertex
fn vs_main(corner: Corner) -> Point {
    return Point(vec4(corner.position * place.scale + place.translation, 0.0, 1.0), corner.color, corner.uv);
}

@fragment
fn fs_main(point: Point) -> @location(0) vec4<f32> {
#ifdef BINDLESS
    let sampled = textureSample(pictures[slot.number], samplers[slot.number], point.uv);
#else
    let sampled = textureSample(picture, picture_sampler, point.uv);
#endif
    let color = vec4(as_graded(sampled.rgb), sampled.a) * point.color;
    let cover = max(color.a, 1.0 / 255.0);
    return vec4(as_light(min(color.rgb / cover, vec3(1.0))) * cover, color.a);
}
